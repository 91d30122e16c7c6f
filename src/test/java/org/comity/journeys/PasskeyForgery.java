package org.comity.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Base64;
import org.comity.testing.SoftwareKey;

/// What somebody who attacks a passkey brings along: scripts, pages of their own, keys the node does not know.
final class PasskeyForgery {

    /// Has the browser ask for no finger, face or PIN, which our own pages never do.
    static final String ASK_FOR_NO_VERIFICATION = """
            (() => {
              const { get, create } = navigator.credentials;
              CredentialsContainer.prototype.get = function (asked) {
                return get.call(this, { ...asked, publicKey: { ...asked.publicKey, userVerification: "discouraged" } });
              };
              CredentialsContainer.prototype.create = function (asked) {
                const selection = { ...asked.publicKey.authenticatorSelection, userVerification: "discouraged" };
                return create.call(this, { ...asked, publicKey: { ...asked.publicKey, authenticatorSelection: selection } });
              };
            })();
            """;

    /// Signs a challenge wherever the page is, and gives what a sign-in sends.
    static final String SIGN = """
            async ([challenge, party]) => {
              const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
              const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replace(/\\+/g, "-").replace(/\\//g, "_").replace(/=+$/, "");
              const credential = await navigator.credentials.get({
                publicKey: { challenge: bytes(challenge), rpId: party, userVerification: "required" },
              });
              return JSON.stringify({
                id: credential.id,
                rawId: text(credential.rawId),
                response: {
                  authenticatorData: text(credential.response.authenticatorData),
                  clientDataJSON: text(credential.response.clientDataJSON),
                  signature: text(credential.response.signature),
                },
                credType: credential.type,
                clientExtensionResults: {},
                authenticatorAttachment: "platform",
              });
            }
            """;

    private PasskeyForgery() {}

    static void openFalsePage(String address, Page page) {
        page.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<p>Comity</p>")));
        page.navigate(address);
    }

    static JsonObject unknownKeyOf(String userHandle) {
        var key = SoftwareKey.make();
        var passkey = new JsonObject();
        passkey.addProperty(
                "credentialId",
                Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(key.credential())));
        passkey.addProperty("isResidentCredential", true);
        passkey.addProperty("rpId", "localhost");
        passkey.addProperty(
                "privateKey",
                Base64.getEncoder().encodeToString(key.keys().getPrivate().getEncoded()));
        passkey.addProperty("userHandle", userHandle);
        passkey.addProperty("signCount", 1);
        return passkey;
    }
}
