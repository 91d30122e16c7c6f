package org.comity.children;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.comity.vocabulary.Language;
import org.comity.web.PagesAsFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The doors for children as a plain web server sends them.
class ChildrenAsFilesTest {

    @ParameterizedTest
    @EnumSource
    void aCopyHasItsDoorsAndNoFormThatNobodyWouldAnswer(Language language) {
        var offered = new ChildrenAsFiles().pages(language).toList();

        assertThat(offered)
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo("/help/children"));
        var page = new String(
                PagesAsFiles.ofClassPath()
                        .page(language, "/help/children", offered.getFirst().page()),
                UTF_8);
        assertThat(page)
                .contains("/help/guides/children-under-12\"", "/help/guides/teenagers\"", "/help\"")
                .doesNotContain("<form", "/help/children/law");
    }
}
