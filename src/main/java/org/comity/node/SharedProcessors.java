package org.comity.node;

/// Lets requests share the processors by the clock of the system, as threads do.
///
/// A virtual thread keeps its processor until it waits for something, and a connection keeps its virtual thread
/// while its next request is there as soon as the last was answered, a hundred requests long: with one carrier
/// for each processor those who came before would wait all that time.
public final class SharedProcessors {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int FOR_EACH_PROCESSOR = 8;

    private SharedProcessors() {}

    /// To be called before the first virtual thread begins; whatever was said on the command line stands.
    public static void prepare() {
        if (System.getProperty(CARRIERS) == null) {
            var carriers = FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }
}
