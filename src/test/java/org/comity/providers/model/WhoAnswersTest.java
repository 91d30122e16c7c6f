package org.comity.providers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.comity.providers.AnsweringEntity.Why;
import org.comity.providers.ListedProvider;
import org.comity.providers.TheDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which company answers for a user in a State: one there, else the one its own rules name, else headquarters to ask.
class WhoAnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Google    | IE | Google Ireland Limited                      | ESTABLISHED_HERE | false
            Google    | PT | Google Ireland Limited                      | OWN_RULE         | false
            Google    | CH | Google Ireland Limited                      | OWN_RULE         | false
            Google    | US | Google LLC                                  | SEAT_HERE        | false
            Google    | BR | Google LLC                                  | OWN_RULE_TO_ASK  | true
            Meta      | PT | Meta Platforms Ireland Limited              | OWN_RULE         | false
            Meta      | GB | Meta Platforms Ireland Limited              | OWN_RULE_TO_ASK  | true
            Meta      | JP | Meta Platforms, Inc.                        | OWN_RULE         | false
            Meta      | US | Meta Platforms, Inc.                        | SEAT_HERE        | false
            X         | NO | X Internet Unlimited Company                | OWN_RULE         | false
            X         | GB | X Corp.                                     | OWN_RULE         | false
            TikTok    | GB | TikTok Information Technologies UK Limited  | ESTABLISHED_HERE | false
            TikTok    | CH | TikTok Technology Limited                   | OWN_RULE         | false
            TikTok    | KE | TikTok Pte. Limited                         | OWN_RULE         | false
            Apple     | AU | local Apple entity                          | OWN_RULE         | false
            Uber      | FR | Uber B.V.                                   | OWN_RULE_TO_ASK  | true
            Proton    | CH | Proton                                      | SEAT_HERE        | false
            Proton    | FR | Proton                                      | SEAT_ONLY        | true
            WhatsApp  | FR | WhatsApp                                    | SEAT_ONLY        | true
            """)
    void theFactsDecideAndNothingElse(String provider, String state, String entity, Why why, boolean toAsk) {
        var answering = WhoAnswers.forUserIn(TheDirectory.state(state), TheDirectory.provider(provider));

        assertThat(answering.entity().name()).isEqualTo(entity);
        assertThat(answering.why()).isEqualTo(why);
        assertThat(answering.toAsk()).isEqualTo(toAsk);
    }

    @Test
    void whereTheProvidersRuleNamesAnotherCompanyThanTheOneThereBothAreShown() {
        var uber = TheDirectory.provider("Uber");
        var ruledFromIreland = new ListedProvider(
                uber.slug(),
                uber.fact(),
                uber.names(),
                uber.domains(),
                TheDirectory.provider("X").regions(),
                uber.details(),
                Optional.empty());

        var answering = WhoAnswers.forUserIn(TheDirectory.state("NL"), ruledFromIreland);

        assertThat(answering.entity().name()).isEqualTo("Uber B.V.");
        assertThat(answering.instead().orElseThrow().entity().name()).isEqualTo("X Internet Unlimited Company");
        assertThat(answering.toAsk()).isTrue();
    }
}
