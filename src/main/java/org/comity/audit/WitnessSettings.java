package org.comity.audit;

import java.net.URI;
import java.util.List;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.WitnessKey;
import org.jspecify.annotations.Nullable;

/// One of `comity.audit.witnesses`: who is asked to cosign, and where.
///
/// @param key the witness's published key, `name+keyid+base64` of type 0x04
/// @param address what `/add-checkpoint` is put after
public record WitnessSettings(String key, URI address) {

    /// @throws IllegalArgumentException when the key is none or there is no address
    public WitnessSettings(@Nullable String key, @Nullable URI address) {
        if (address == null || !List.of("https", "http").contains(String.valueOf(address.getScheme()))) {
            throw new IllegalArgumentException("comity.audit.witnesses: an address begins with https:// or http://");
        }
        try {
            this.key = WitnessKey.parse(key == null ? "" : key).toString();
        } catch (UnreadableProof wrong) {
            throw new IllegalArgumentException("comity.audit.witnesses: " + wrong.getMessage(), wrong);
        }
        this.address = address;
    }

    public WitnessKey witnessKey() {
        return WitnessKey.parse(key);
    }
}
