package org.comity.documents;

/// Lets the libraries below find the platform's own XML classes at once.
///
/// They look for another implementation in every archive of the class path, again for every document; that search took
/// a third of the time of a print. While this is open, the thread looks in the platform only.
final class PlatformLookup implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    private PlatformLookup() {
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    static PlatformLookup begin() {
        return new PlatformLookup();
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
    }
}
