package org.comity.notices.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is an address here, and what could smuggle something into a header.
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "officer@office.example",
                "a.b+c@sub.office.example",
                "o'brien@gov.example",
                "x@xn--bcher-kva.example"
            })
    void ordinaryAddressesAreTaken(String text) {
        assertThat(MailAddress.read(text)).map(MailAddress::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "officer",
                "officer@office",
                "@office.example",
                "officer@office.example\n",
                "officer@office.example\r\nBcc: other@office.example",
                "officer@office.example,other@office.example",
                "officer@office.example other@office.example",
                "Officer <officer@office.example>",
                "\"of ficer\"@office.example",
                "officer@[127.0.0.1]",
                "officer@127.0.0.1",
                ".officer@office.example",
                "officer..x@office.example",
                "officer@-office.example",
                "officer@office..example",
                "officer(comment)@office.example",
                "offic\u0435r\u202e@office.example",
                "officer@office.example\u0000"
            })
    void nothingElseIs(String text) {
        assertThat(MailAddress.read(text)).isEmpty();
    }

    @Test
    void tooLongOnesAreNot() {
        assertThat(MailAddress.read("a".repeat(65) + "@office.example")).isEmpty();
        assertThat(MailAddress.read("a@" + "b".repeat(60).concat(".").repeat(5) + "example"))
                .isEmpty();
    }

    @Test
    void itDoesNotPrint() {
        assertThat(new MailAddress("officer@office.example")).hasToString("[redacted]");
    }
}
