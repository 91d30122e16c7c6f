package org.comity.seals;

/// An authority cannot seal: nothing goes out in its name.
public final class NoSeal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSeal(String message) {
        super(message);
    }

    public NoSeal(String message, Throwable cause) {
        super(message, cause);
    }
}
