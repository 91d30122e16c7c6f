package org.comity.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The secretariat writes news, and everyone reads it: from a draft to what was withdrawn.
@NodeTest
class NewsTest {

    private final Http visitor = Http.visitor();
    private final NewsEditor editor = new NewsEditor(Http.visitor());
    private final String name = "Quokka" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    @Test
    void aDraftIsForTheSecretariatUntilATouchPublishesIt() {
        var draft = editor.drafted(name);
        assertThat(visitor.get("/en/news/" + draft).status()).isEqualTo(404);
        assertThat(editor.http().get(NewsEditor.DESK).body()).contains(name);

        var form = editor.again("/en/news/" + draft, NewsEditor.form(name));
        form.put("do", "publish");
        var asked = editor.http().post(NewsEditor.DESK + "/item", form);
        assertThat(asked.body()).contains("id=\"touch-form\"", draft);
        assertThat(visitor.get("/en/news/" + draft).status()).isEqualTo(404);

        assertThat(editor.send(form, "publish").location()).isEqualTo("/en/news/" + draft);
        assertThat(visitor.get("/en/news/" + draft).body())
                .contains(name, "More of it.", "Portugal", "Japan", "ETS 185 · 29(4)", "The Convention's own pages");
        assertThat(visitor.get("/en/news?article=ETS185+29&state=PT&topic=committee")
                        .body())
                .contains(name);
        assertThat(visitor.get("/en/news?state=FR").body()).doesNotContain(name);
    }

    @Test
    void aPreviewShowsWhatReadersWillSeeAndKeepsNothing() {
        editor.http().get(NewsEditor.DESK);
        var preview = editor.send(NewsEditor.form(name), "preview");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("Nothing was kept yet", "<p class=\"written\">More of it.</p>");
        assertThat(editor.http().get(NewsEditor.DESK).body()).doesNotContain(name);
    }

    @Test
    void aMissingTranslationSaysSoAndTheLanguageOfTheTextIsNotThatOfThePage() {
        var form = NewsEditor.form(name);
        form.put("title-fr", "Titre " + name);
        form.put("text-fr", "Le texte.");
        var page = editor.published(form).replaceFirst("/en/", "/");

        assertThat(visitor.get("/es" + page).body())
                .contains("Todavía no hay traducción a este idioma (Español)", name, page + "?text=fr");
        assertThat(visitor.get("/es" + page + "?text=fr").body()).contains("Le texte.", "lang=\"fr\" dir=\"ltr\"");
        assertThat(visitor.get("/fr" + page).body())
                .contains("Le texte.")
                .doesNotContain("traduction dans cette langue");
        assertThat(visitor.get("/ar/news").body()).contains("باللغة: English");
    }

    @Test
    void aCorrectionStandsAboveTheTextWithItsDateAndWhatStoodThereStaysInTheTable() {
        var form = NewsEditor.form(name);
        var page = editor.published(form);
        form.put("text-en", "The right text.");

        editor.correct(page, form, "The number was wrong.");

        assertThat(visitor.get(page).body())
                .contains("Corrected on ", "The number was wrong.", "The right text.")
                .doesNotContain("More of it.");
        assertThat(visitor.get("/en/news.atom").body()).contains(name, "The number was wrong.");
        assertThat(visitor.get("/api/v1" + page.substring(3)).body()).contains("\"said\":\"The number was wrong.\"");
        assertThat(database.sql(
                                "SELECT count(*) FROM news_version WHERE slug = ? AND content::text LIKE '%More of it%'")
                        .param(page.replaceFirst(".*/", ""))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCorrectionSaysWhatItCorrects() {
        var form = NewsEditor.form(name);
        var page = editor.published(form);

        var refused = editor.send(editor.again(page, form), "publish");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#said\"");
    }

    @Test
    void whatWasWithdrawnSaysSoAndWhy() {
        var page = editor.published(NewsEditor.form(name));
        assertThat(editor.withdraw(page, "").status()).isEqualTo(422);

        assertThat(editor.withdraw(page, "It was not decided after all.").status())
                .isEqualTo(303);

        var gone = visitor.get(page);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("It was not decided after all.").doesNotContain("More of it.");
        assertThat(visitor.get("/en/news").body()).doesNotContain(name);
        assertThat(visitor.get("/api/v1" + page.substring(3)).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsOvertakenLosesNothingThatWasTyped() {
        var draft = editor.drafted(name);
        var mine = editor.again("/en/news/" + draft, NewsEditor.form(name));
        editor.send(mine, "save");
        mine.put("text-en", "Typed meanwhile.");

        var overtaken = editor.send(mine, "save");

        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.body()).contains("Somebody else changed this meanwhile", "Typed meanwhile.");
    }

    @ParameterizedTest
    @CsvSource({
        "states, XX, This names no State",
        "articles, Article nine, This is no instrument",
        "links, javascript:alert(1), Each line begins with an address",
        "text-en, '', Please fill this in"
    })
    void whatCannotBeReadIsSaidBesideItsField(String field, String typed, String said) {
        editor.http().get(NewsEditor.DESK);
        var form = NewsEditor.form(name);
        form.put(field, typed);

        var refused = editor.send(form, "save");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(said, "href=\"#" + field + "\"", name);
    }

    @Test
    void markupIsText() {
        var form = NewsEditor.form(name);
        form.put("title-en", "<script>alert(1)</script>" + name);
        clock.advance(Duration.ofSeconds(1));
        var page = editor.published(form);

        assertThat(visitor.get(page).body()).contains("&lt;script>").doesNotContain("<script>alert");
        assertThat(visitor.get("/en/news").body()).contains(name).doesNotContain("<script>alert");
    }

    @Test
    void nothingThatWasPublishedIsChangedOrDeleted(@Value("${spring.flyway.url}") String ownersUrl) {
        var owner = JdbcClient.create(new SingleConnectionDataSource(ownersUrl, true));
        assertThatThrownBy(() -> owner.sql("DELETE FROM news_version").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("insert-only");
    }
}
