package org.comity.providers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.comity.providers.ListedProvider;
import org.comity.providers.TheDirectory;
import org.comity.treaties.ProviderFact.Direct;
import org.comity.vocabulary.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The list: addresses of pages, and search as one types.
class DirectoryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            goo               | google
            insta             | meta
            youtube           | google
            t.me              | telegram
            twitter           | x
            wordpress.com     | automattic
            Deutschland       |
            allemagne         | mailbox-org
            ألمانيا            | mailbox-org
            heinlein hosting  | mailbox-org
            x internet unl    | x
            com.whatsapp      | whatsapp
            proton mail       | proton
            """)
    void theBeginningsOfWordsFindAProviderByNameBrandDomainAppCompanyOrState(String typed, String first) {
        var found = TheDirectory.shipped()
                .index()
                .find(DirectoryFilter.of(typed), 100)
                .first();

        if (first == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.getFirst().slug()).isEqualTo(first);
        }
    }

    @Test
    void theNameThatIsTypedStandsBeforeOthersThatOnlyBeginSo() {
        assertThat(slugs(DirectoryFilter.of("x"))).first().isEqualTo("x");
        assertThat(slugs(DirectoryFilter.of("ovhcloud"))).startsWith("ovhcloud", "ovhcloud-us");
    }

    @Test
    void theFiltersNarrowTogether() {
        var swiss = new DirectoryFilter("", Optional.of(Direct.NO), false, Optional.of(new Country("CH")));
        var urgent = new DirectoryFilter("", Optional.of(Direct.YES), true, Optional.empty());

        assertThat(slugs(swiss)).containsExactlyInAnyOrder("proton", "threema");
        assertThat(slugs(urgent)).contains("airbnb", "microsoft").doesNotContain("okx", "google");
    }

    @Test
    void noMoreAreHandedOverThanAskedForAndAllAreCounted() {
        var found = TheDirectory.shipped().index().find(DirectoryFilter.ALL, 5);

        assertThat(found.first()).hasSize(5);
        assertThat(found.total()).isEqualTo(TheDirectory.FACTS.providers().size());
    }

    @Test
    void everyProviderHasAPageOfItsOwn() {
        assertThat(TheDirectory.shipped().all())
                .extracting(ListedProvider::slug)
                .doesNotHaveDuplicates()
                .contains("meta", "x", "ovhcloud", "ovhcloud-us", "mailbox-org", "name-com");
    }

    @Test
    void namesThatGiveTheSameAddressAndNamesOfOtherPagesAreNumbered() {
        var directory = TheDirectory.of(List.of(
                TheDirectory.nothingKnown("Acme", "FR"),
                TheDirectory.nothingKnown("ACME!", "FR"),
                TheDirectory.nothingKnown("Which", "FR"),
                TheDirectory.nothingKnown("Пример", "UA"),
                TheDirectory.nothingKnown("…", "FR")));

        assertThat(directory.all())
                .extracting(ListedProvider::slug)
                .containsExactly("acme", "acme-2", "which-2", "primer", "provider");
    }

    private static List<String> slugs(DirectoryFilter filter) {
        return TheDirectory.shipped().index().find(filter, 100).first().stream()
                .map(ListedProvider::slug)
                .toList();
    }
}
