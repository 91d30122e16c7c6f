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
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
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
    void anImeiIsCheckedByItsLastDigit() {
        for (var i = 0; i < MANY; i++) {
            var begin = "%014d".formatted(random.nextLong(100_000_000_000_000L));
            var right = 0;
            for (var last = 0; last < 10; last++) {
                right += DeviceNumber.read(begin + last).isPresent() ? 1 : 0;
            }
            assertThat(right).as(begin).isEqualTo(1);
        }
        assertThat(compared(DeviceNumber::read, "49-015420-323751-8")).contains("490154203237518");
        assertThat(compared(DeviceNumber::read, "4901542032375187")).contains("4901542032375187");
        assertThat(DeviceNumber.read("49015420323751")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"
            })
    void noCharacterOfABase58AddressCanBeMistyped(String address) {
        assertThat(Wallet.read(address)).contains(Recognised.as(address));
        assertThatEveryChangeIsNoticed(address, 0, BASE58);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
                "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y"
            })
    void noCharacterOfABech32AddressCanBeMistyped(String address) {
        assertThat(Wallet.read(address)).contains(Recognised.as(address));
        assertThat(Wallet.read(address.toUpperCase(Locale.ROOT))).contains(Recognised.as(address));
        assertThatEveryChangeIsNoticed(address, 3, BECH32);
    }

    /// BIP-173 and BIP-350, the lists of invalid addresses.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
                "BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2",
                "bc1rw5uspcuh",
                "bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90",
                "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
                "bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du",
                "bc1gmk9yu",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
                "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
                "bc1pw5dgrnzv",
                "Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
            })
    void whatTheStandardCallsInvalidIsNotRead(String address) {
        assertThat(Wallet.read(address)).isEmpty();
    }

    /// EIP-55, its own examples.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
            })
    void capitalsCarryTheChecksumOfEthereum(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        assertThat(Wallet.read(address)).contains(Recognised.as(lower));
        assertThat(Wallet.read(lower)).contains(Recognised.as(lower, Note.CHECKSUM_NOT_CARRIED));
        assertThat(Wallet.read(lower.replaceFirst("[a-f]", "A"))).isEmpty();
    }

    @Test
    void anAddressOfATestNetworkSaysSo() {
        assertThat(Wallet.read("tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx")
                        .orElseThrow()
                        .notes())
                .containsExactly(Note.TEST_NETWORK);
        assertThat(Wallet.read("mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn")
                        .orElseThrow()
                        .notes())
                .containsExactly(Note.TEST_NETWORK);
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

    private void assertThatEveryChangeIsNoticed(String address, int from, String alphabet) {
        for (var at = from; at < address.length(); at++) {
            for (var letter = 0; letter < alphabet.length(); letter++) {
                var other = alphabet.charAt(letter);
                if (other != address.charAt(at)) {
                    var mistyped = address.substring(0, at) + other + address.substring(at + 1);
                    assertThat(Wallet.read(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    private int any(int bound) {
        return random.nextInt(bound);
    }

    private static Optional<String> compared(Function<String, Optional<Recognised>> reading, String written) {
        return reading.apply(written).map(Recognised::compared);
    }
}
