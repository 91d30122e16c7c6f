package org.comity.requests.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.requests.identifiers.IdentifiersTest.compared;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers with a check of their own, which notices a slip; the tables are the standards' own examples.
class CheckedNumbersTest {

    private static final int MANY = 5_000;
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private final Random random = new Random(185);

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
}
