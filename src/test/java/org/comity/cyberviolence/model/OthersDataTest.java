package org.comity.cyberviolence.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.comity.cyberviolence.model.OthersData.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What could lead to a person is found in free text, and what laws are named by is not taken for it.
class OthersDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to jana.novak@mail.example please     | MAIL    | jana.novak@mail.example
            her number is +351 912 345 678              | PHONE   | +351 912 345 678
            call (0043) 664-1234567 at night            | PHONE   | 0043) 664-1234567
            الهاتف ٠٧٩١٢٣٤٥٦٧                           | PHONE   | 0791234567
            he is @bad_guy99 there                      | ACCOUNT | @bad_guy99
            see https://www.instagram.com/some.one      | ACCOUNT | instagram.com/some.one
            paid to PT50 0002 0123 1234 5678 9015 4     | BANK    | PT50 0002 0123 1234 5678 9015 4
            من العنوان ٢٠٣.٠.١١٣.٧ ليلاً                | NETWORK | 203.0.113.7
            الحساب PT٥٠ ٠٠٠٢ ٠١٢٣ ١٢٣٤ ٥٦٧٨             | BANK    | PT50 0002 0123 1234 5678
            it came from 203.0.113.7                    | NETWORK | 203.0.113.7
            """)
    void whatCouldLeadToAPersonIsFound(String text, Kind kind, String piece) {
        assertThat(OthersData.in(text)).contains(new OthersData.Found(kind, piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Law no. 71/2017 of 29 May 2017, in force since 18 June 2017",
                "National plan 2016-2019, revised 2020-2023",
                "Penal Code, arts. 107c, 201-204 and 208(1)",
                "Directive (EU) 2024/1385, OJ L, 2024/1385, 24.5.2024",
                "https://rm.coe.int/0900001680a33478/1680a273d9?id=123456789012",
                "ELI: http://data.europa.eu/eli/dir/2024/1385/oj",
                "The fine is up to EUR 10 000 or 1 000 000 in all",
                "CETS 210 and ETS 185 @ the plenary"
            })
    void whatLawsAreNamedByIsNot(String text) {
        assertThat(OthersData.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"no address,0", "https://a.example and www.b.example,2", "HTTPS://A.EXAMPLE http://b c https://d,3"})
    void webAddressesAreCounted(String text, int links) {
        assertThat(OthersData.links(text)).isEqualTo(links);
    }
}
