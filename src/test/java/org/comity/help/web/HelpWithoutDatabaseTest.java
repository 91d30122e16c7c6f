package org.comity.help.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.comity.help.usecase.CurrentServices;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.comity.testing.SeenStatements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Help is there while the database is not.
@NodeTest
class HelpWithoutDatabaseTest {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @Autowired
    DataSource database;

    @Autowired
    CurrentServices services;

    @Test
    void helpPagesAndTheProcedureAtNightAreAnsweredWhileNobodyReachesTheDatabase() {
        var officer = Http.officer("Demo Duty Officer (Lisbon)");
        var answers = new ArrayList<String>();

        ((SeenStatements) database).cutWhile(() -> {
            services.look();
            for (var asker : List.of(Http.visitor(), officer)) {
                for (var path : List.of(
                        "/en/help",
                        "/en/help?problem=fraud",
                        "/ar/help/pt",
                        "/fr/help/pt/sextortion?age=18-plus",
                        "/es/help/at-night",
                        "/en/help/zz",
                        "/en/help/pt/fraud/nothing",
                        "/en/help/cyberviolence",
                        "/ar/help/cyberviolence/instruments?read=yes",
                        "/fr/help/cyberviolence/states/at?read=yes",
                        "/help/zz.json",
                        "/help/guides/phishing",
                        "/help/pt/sextortion.json",
                        "/help/pt/sextortion")) {
                    answers.add(path + " " + asker.get(path).status());
                }
            }
            var asset = ASSET.matcher(Http.visitor().get("/en/help").body())
                    .results()
                    .findFirst()
                    .orElseThrow();
            answers.add("asset " + Http.visitor().get(asset.group(1)).status());
            answers.add("interface " + Http.visitor().get("/api/v1/help/pt").status());
        });

        assertThat(answers)
                .containsOnly(
                        "/en/help 200",
                        "/en/help?problem=fraud 422",
                        "/ar/help/pt 200",
                        "/fr/help/pt/sextortion?age=18-plus 200",
                        "/es/help/at-night 200",
                        "/en/help/zz 404",
                        "/en/help/pt/fraud/nothing 404",
                        "/en/help/cyberviolence 200",
                        "/ar/help/cyberviolence/instruments?read=yes 200",
                        "/fr/help/cyberviolence/states/at?read=yes 200",
                        "/help/zz.json 404",
                        "/help/guides/phishing 303",
                        "/help/pt/sextortion.json 200",
                        "/help/pt/sextortion 303",
                        "asset 200",
                        "interface 200");
        services.look();
        assertThat(officer.get("/en/account").status()).isEqualTo(200);
    }
}
