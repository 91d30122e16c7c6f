package org.comity.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.StreamSupport;

/// A built-in authenticator that keeps passkeys (CTAP 2), made of software, plugged into one page of a real browser.
public final class VirtualAuthenticator {

    private final CDPSession devTools;
    private final String id;

    private VirtualAuthenticator(CDPSession devTools, String id) {
        this.devTools = devTools;
        this.id = id;
    }

    /// One that can verify its user, and does.
    public static VirtualAuthenticator pluggedInto(Page page) {
        return pluggedInto(page, true, true);
    }

    /// @param canVerify whether it has a finger, face or PIN of its user at all
    /// @param verifies whether it recognises its user
    public static VirtualAuthenticator pluggedInto(Page page, boolean canVerify, boolean verifies) {
        var devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", canVerify);
        kind.addProperty("isUserVerified", verifies);
        kind.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", kind);
        return new VirtualAuthenticator(
                devTools,
                devTools.send("WebAuthn.addVirtualAuthenticator", request)
                        .get("authenticatorId")
                        .getAsString());
    }

    /// Whether it recognises its user from now on.
    public void verifiesItsUser(boolean verifies) {
        var request = request();
        request.addProperty("isUserVerified", verifies);
        devTools.send("WebAuthn.setUserVerified", request);
    }

    /// Every passkey in it, private key and all.
    public List<JsonObject> passkeys() {
        return StreamSupport.stream(
                        devTools.send("WebAuthn.getCredentials", request())
                                .getAsJsonArray("credentials")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /// Puts a passkey into it, as [#passkeys] gives it.
    public void take(JsonObject passkey) {
        var request = request();
        request.add("credential", passkey);
        devTools.send("WebAuthn.addCredential", request);
    }

    public void forgetEverything() {
        devTools.send("WebAuthn.clearCredentials", request());
    }

    private JsonObject request() {
        var request = new JsonObject();
        request.addProperty("authenticatorId", id);
        return request;
    }
}
