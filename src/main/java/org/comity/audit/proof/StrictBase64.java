package org.comity.audit.proof;

import java.util.Base64;

/// Base 64 (RFC 4648, section 4) with one spelling per value: padding is needed and unused bits are zero, so that no
/// byte of a proof can be altered unseen.
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// @param what names the part in the error
    static byte[] decode(String text, String what) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableProof(what + " is not base 64", notBase64);
        }
        throw new UnreadableProof(what + " is not base 64 in its only spelling");
    }
}
