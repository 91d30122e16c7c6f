package org.comity.requests.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What points at data, by the standard of its kind; the tables are the standards' own examples.
class IdentifiersTest {

    private static final int MANY = 5_000;
    private static final String HEXADECIMAL = "0123456789abcdefABCDEF";

    private final Random random = new Random(185);

    @Test
    void everyAddressOfVersion4IsReadAndComparedAsItIs() {
        for (var i = 0; i < MANY; i++) {
            var written = "%d.%d.%d.%d".formatted(any(256), any(256), any(256), any(256));
            assertThat(compared(IpAddress::read, written)).contains(written);
        }
    }

    @Test
    void everyAddressOfVersion6ReadsTheSameHoweverItIsWritten() throws UnknownHostException {
        for (var i = 0; i < MANY; i++) {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            for (var zero = any(17); zero < 16; zero++) {
                bytes[(zero * 5 + i) % 16] = 0;
            }
            bytes[0] |= 0x20;
            var full = InetAddress.getByAddress(bytes).getHostAddress();
            var compared =
                    compared(IpAddress::read, full.toUpperCase(Locale.ROOT)).orElseThrow();
            assertThat(InetAddress.ofLiteral(compared).getAddress()).isEqualTo(bytes);
            assertThat(compared(IpAddress::read, compared)).contains(compared);
        }
    }

    /// RFC 5952, sections 4 and 5.
    @ParameterizedTest
    @CsvSource({
        "2001:0db8::0001, 2001:db8::1",
        "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:DB8::ABCD, 2001:db8::abcd",
        "::FFFF:192.0.2.1, 192.0.2.1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "::, ::",
        "1::, 1::"
    })
    void addressesOfVersion6AreComparedInTheirShortestForm(String written, String compared) {
        assertThat(compared(IpAddress::read, written)).contains(compared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "::1.2.3",
                "::1.2.3.256",
                "1.2.3.4:80",
                "[::1]",
                "fe80::1%eth0",
                "1.2.3.04",
                "１.2.3.4",
                "0x1.2.3.4",
                "12345::"
            })
    void whatIsNoAddressIsNotRead(String written) {
        assertThat(IpAddress.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, PRIVATE_NETWORK",
        "172.16.0.1, PRIVATE_NETWORK",
        "172.31.255.255, PRIVATE_NETWORK",
        "192.168.1.1, PRIVATE_NETWORK",
        "fd12:3456::1, PRIVATE_NETWORK",
        "100.64.0.1, INSIDE_A_CARRIER",
        "100.127.255.255, INSIDE_A_CARRIER",
        "127.0.0.1, LOOPBACK",
        "::1, LOOPBACK",
        "::ffff:127.0.0.1, LOOPBACK",
        "169.254.3.4, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "192.0.2.7, FOR_EXAMPLES",
        "198.51.100.7, FOR_EXAMPLES",
        "203.0.113.7, FOR_EXAMPLES",
        "2001:db8::7, FOR_EXAMPLES",
        "3fff::7, FOR_EXAMPLES",
        "0.0.0.0, NEVER_ASSIGNED",
        "255.255.255.255, NEVER_ASSIGNED",
        "224.0.0.1, NEVER_ASSIGNED",
        "ff02::1, NEVER_ASSIGNED",
        "::, NEVER_ASSIGNED"
    })
    void anAddressThatIsNoUsersSaysSo(String written, Note note) {
        assertThat(IpAddress.read(written).orElseThrow().notes()).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "192.0.32.7",
                "11.0.0.1",
                "2620:0:2d0:200::7",
                "2001:db7::1",
                "fec0::1"
            })
    void theNeighboursOfThoseRangesAreOrdinary(String written) {
        assertThat(IpAddress.read(written).orElseThrow().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Example.ORG., example.org",
        "example[.]org, example.org",
        "EXAMPLE[dot]org, example.org",
        "bücher.de, xn--bcher-kva.de",
        "xn--bcher-kva.de, xn--bcher-kva.de",
        "пример.рф, xn--e1afmkfd.xn--p1ai",
        "مثال.مصر, xn--mgbh0fb.xn--wgbh1c",
        "faß.de, xn--fa-hia.de",
        "ｅｘａｍｐｌｅ．com, example.com"
    })
    void oneNameIsComparedAsOneHoweverItIsTyped(String written, String compared) {
        assertThat(compared(HostName::read, written)).contains(compared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "-example.org",
                "example-.org",
                "ex ample.org",
                "example..org",
                "192.0.2.7",
                "https://example.org",
                "example.org/a",
                "a@example.org",
                "exa_mple.org",
                "example.123",
                "."
            })
    void whatIsNoNameOfAHostIsNotRead(String written) {
        assertThat(HostName.read(written)).isEmpty();
        assertThat(HostName.read("a".repeat(64) + ".org")).isEmpty();
        assertThat(HostName.read("abcdefgh.".repeat(30) + "org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pаypal.com, SCRIPTS_MIXED",
        "xn--pypal-4ve.com, SCRIPTS_MIXED",
        "аррӏе.com, LOOKS_LATIN",
        "example.com, FOR_EXAMPLES",
        "mail.test, FOR_EXAMPLES",
        "printer.local, LOCAL_NAME",
        "srv.home.arpa, LOCAL_NAME",
        "expyuzz4wqqyqhjn.onion, ONION"
    })
    void aNameThatIsNotWhatItSeemsSaysSo(String written, Note note) {
        assertThat(HostName.read(written).orElseThrow().notes()).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bücher.de", "почта.рф", "日本語.jp", "مثال.مصر", "ελλάδα.gr", "iana.org"})
    void aNameInOneScriptIsAnOrdinaryName(String written) {
        assertThat(HostName.read(written).orElseThrow().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "someone@IANA.org, someone@iana.org",
        "Some.One+tag@iana.org, Some.One+tag@iana.org",
        "o'brien@iana.org, o'brien@iana.org",
        "someone[at]iana[.]org, someone@iana.org",
        "josé@bücher.de, josé@xn--bcher-kva.de"
    })
    void mailboxesAreComparedByTheirDomain(String written, String compared) {
        assertThat(compared(MailAddress::read, written)).contains(compared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "someone",
                "@iana.org",
                "someone@",
                "some one@iana.org",
                ".someone@iana.org",
                "some..one@iana.org",
                "someone.@iana.org",
                "a@b@iana.org",
                "someone@iana",
                "<someone@iana.org>",
                "someone@-iana.org",
                "someone@192.0.32.7"
            })
    void whatIsNoMailboxIsNotRead(String written) {
        assertThat(MailAddress.read(written)).isEmpty();
        assertThat(MailAddress.read("a".repeat(65) + "@iana.org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://IANA.org, https://iana.org/",
        "HTTPS://iana.org:443/a?b=c#d, https://iana.org/a?b=c",
        "hxxps://iana[.]org/a, https://iana.org/a",
        "http://iana.org:8080/, http://iana.org:8080/",
        "https://пример.рф/путь, https://xn--e1afmkfd.xn--p1ai/путь",
        "http://192.0.32.7/x, http://192.0.32.7/x",
        "http://[2620:0:2d0:200::7]/x, http://2620:0:2d0:200::7/x"
    })
    void webAddressesAreComparedByWhatTheyLeadTo(String written, String compared) {
        assertThat(compared(WebAddress::read, written)).contains(compared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iana.org",
                "ftp://iana.org",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://iana",
                "https://ia na.org",
                "https://iana.org:0/",
                "https://iana.org:99999/",
                "https://iana.org\\@evil.org",
                "https://[192.0.2.1]/"
            })
    void whatIsNoWebAddressIsNotRead(String written) {
        assertThat(WebAddress.read(written)).isEmpty();
    }

    @Test
    void whatStandsBeforeTheHostOfAWebAddressIsSaid() {
        assertThat(WebAddress.read("https://www.iana.org@icann.org/").orElseThrow())
                .isEqualTo(Recognised.as("https://icann.org/", Note.BEFORE_THE_HOST));
    }

    @ParameterizedTest
    @CsvSource({
        "+351 000 000 000, +351000000000",
        "+44 (0)20 7946 0000, +442079460000",
        "00 49 30 901820, +4930901820",
        "+1 (202) 555-0143, +12025550143",
        "+383 38 200 000, +38338200000"
    })
    void internationalNumbersAreComparedByTheirDigits(String written, String compared) {
        assertThat(PhoneNumber.read(written)).contains(Recognised.as(compared));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+0 123 456 789",
                "+210 5555555",
                "+999 123 456",
                "+1 202 555",
                "+1234567890123456",
                "call me",
                "12"
            })
    void aNumberNobodyCanHaveIsNotRead(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @Test
    void aNumberWithoutCountrySaysSo() {
        assertThat(PhoneNumber.read("020 7946 0000")).contains(Recognised.as("02079460000", Note.NATIONAL_NUMBER));
    }

    @Test
    void aDigestIsToldByItsLength() {
        for (var length = 1; length <= 130; length++) {
            var digest = new StringBuilder();
            for (var i = 0; i < length; i++) {
                digest.append(HEXADECIMAL.charAt(any(HEXADECIMAL.length())));
            }
            var known = length == 32 || length == 40 || length == 64 || length == 128;
            assertThat(Digest.read(digest.toString()).isPresent())
                    .as(digest.toString())
                    .isEqualTo(known);
        }
        assertThat(Digest.read("g".repeat(64))).isEmpty();
        assertThat(compared(Digest::read, "A".repeat(40))).contains("a".repeat(40));
    }

    @Test
    void nothingThatAnyoneTypesMakesAReaderStumble() {
        var odd = "0123456789abcdefxX:.[]()@/\\%+- \t\u202eéяمذ日\u0000\ud83d\ude00-_~";
        for (var i = 0; i < MANY; i++) {
            var text = new StringBuilder();
            for (var length = any(60); length > 0; length--) {
                text.append(odd.charAt(any(odd.length())));
            }
            var typed = text.toString();
            assertThat(IpAddress.read(typed).map(Recognised::compared).map(String::length))
                    .isNotNull();
            HostName.read(typed);
            MailAddress.read(typed);
            WebAddress.read("https://" + typed);
            PhoneNumber.read("+" + typed);
            DeviceNumber.read(typed);
            Wallet.read("bc1" + typed);
            Digest.read(typed);
        }
    }

    private int any(int bound) {
        return random.nextInt(bound);
    }

    static Optional<String> compared(Function<String, Optional<Recognised>> reading, String written) {
        return reading.apply(written).map(Recognised::compared);
    }
}
