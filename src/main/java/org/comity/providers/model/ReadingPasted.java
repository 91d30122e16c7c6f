package org.comity.providers.model;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.providers.WhichProvider.Reason;
import org.comity.vocabulary.PlainText;

/// Tells by its form alone what somebody pasted. Nothing is looked up.
final class ReadingPasted {

    private static final int LONGEST = 2_000;
    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]{0,20}):(?!\\d)");
    private static final Pattern WEB = Pattern.compile("^(?:h(?:tt|xx)ps?:)?[/\\\\]{2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_TO = Pattern.compile("^mailto:", Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE = Pattern.compile("(?:tel:)?\\+?[\\d ()./-]{7,30}");
    private static final Pattern IP_V4 = Pattern.compile("(?:0x[0-9a-fA-F]+|\\d+)(?:\\.(?:0x[0-9a-fA-F]+|\\d+)){0,3}");
    private static final Pattern IP_V4_DOTTED =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?(?:/\\d{1,2})?");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}._-]{1,100}");

    private ReadingPasted() {}

    /// Dots that were defused (`example[.]com`, `hxxps://`) count as dots.
    static Pasted read(String pasted) {
        var text = pasted.strip();
        if (text.isEmpty()) {
            return new Pasted.Unreadable(Reason.EMPTY);
        }
        var problem = PlainText.problem(text, LONGEST);
        if (problem.isPresent()) {
            return new Pasted.Unreadable(
                    problem.get() == PlainText.Problem.TOO_LONG ? Reason.TOO_LONG : Reason.INVISIBLE);
        }
        return ofForm(text.replace("[.]", ".").replace("(.)", ".").replace("[@]", "@"));
    }

    private static Pasted ofForm(String text) {
        if (isIpV6(text) || IP_V4_DOTTED.matcher(text).matches()) {
            return new Pasted.IpAddress();
        }
        if (TELEPHONE.matcher(text).matches()) {
            return new Pasted.Telephone();
        }
        var web = WEB.matcher(text);
        if (web.find()) {
            return address(text.substring(web.end()));
        }
        var mail = MAIL_TO.matcher(text);
        if (mail.find()) {
            return mailbox(text.substring(mail.end()).split("\\?", 2)[0]);
        }
        return SCHEME.matcher(text).find() ? new Pasted.OtherScheme() : withoutScheme(text);
    }

    private static Pasted withoutScheme(String text) {
        if (HANDLE.matcher(text).matches()) {
            return new Pasted.Handle();
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return new Pasted.Name(text);
        }
        var at = text.indexOf('@');
        if (at > 0 && text.substring(0, at).matches("[^/\\\\?#]+")) {
            return mailbox(text);
        }
        return WebAddress.read(text)
                .<Pasted>map(address -> new Pasted.Dotted(text, address))
                .orElseGet(() -> name(text));
    }

    private static Pasted name(String text) {
        return text.matches(".*[/\\\\].*") ? new Pasted.Unreadable(Reason.NO_ADDRESS) : new Pasted.Name(text);
    }

    private static Pasted address(String rest) {
        var host = WebAddress.hostOf(rest);
        if (host.startsWith("[") || IP_V4.matcher(host).matches()) {
            return new Pasted.IpAddress();
        }
        return WebAddress.read(rest)
                .<Pasted>map(Pasted.Web::new)
                .orElseGet(() -> new Pasted.Unreadable(Reason.NO_ADDRESS));
    }

    private static Pasted mailbox(String text) {
        return HostName.read(text.substring(text.lastIndexOf('@') + 1))
                .<Pasted>map(Pasted.Mailbox::new)
                .orElseGet(() -> new Pasted.Unreadable(Reason.NO_ADDRESS));
    }

    /// Only literals are read: no name is ever looked up.
    private static boolean isIpV6(String text) {
        var bare =
                text.replaceFirst("^\\[", "").replaceFirst("](:\\d{1,5})?$", "").replaceFirst("/\\d{1,3}$", "");
        if (!bare.matches("[0-9a-fA-F:.]{2,45}(%[A-Za-z0-9]{1,15})?") || bare.indexOf(':') == bare.lastIndexOf(':')) {
            return false;
        }
        return literal(bare.toLowerCase(Locale.ROOT).replaceFirst("%.*$", "")).isPresent();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
