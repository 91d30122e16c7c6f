package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.profiles.Freshness;
import org.comity.profiles.ProceduralFact;
import org.comity.profiles.ProceduralValue;
import org.comity.profiles.ProcedureRow;
import org.comity.treaties.FactSource;
import org.comity.treaties.InstrumentFact;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// One reason: what a rule found, the paragraph it stands on and the fact it rests on.
///
/// @param topic what it speaks of: so grounds of refusal, copies owed and safeguards are found among the reasons
/// @param forces the status it forces upon the path; empty for a reason that informs and does not decide
/// @param key the message that says it, below `pathfinder.finding.`
/// @param arguments what the message names, in its order
/// @param fact empty when the reason is the text of the treaty alone
public record Finding(
        Effect effect,
        Topic topic,
        Optional<LegalPath.Status> forces,
        String key,
        List<Argument> arguments,
        ArticleRef citation,
        Optional<Fact> fact) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// What the reason does to the path.
    public enum Effect {
        SUPPORTS("supports"),
        BLOCKS("blocks"),
        WARNS("warns"),
        UNKNOWN("unknown");

        private final String written;

        Effect(String written) {
            this.written = written;
        }

        /// As in JSON and style sheets.
        public String written() {
            return written;
        }
    }

    /// What a reason speaks of.
    public enum Topic {
        /// Who is bound, since when.
        BOUND("bound"),
        /// What the measure reaches.
        SCOPE("scope"),
        DUAL_CRIMINALITY("dual-criminality"),
        ADDRESSEE("addressee"),
        /// Channel, means and form.
        FORM("form"),
        LANGUAGE("language"),
        TIME("time"),
        /// A ground on which it may be refused: to be met before it is raised.
        REFUSAL("refusal"),
        /// A copy or a notification that is owed.
        COPY("copy"),
        SAFEGUARD("safeguard"),
        /// What follows, and what to do if this path fails.
        NEXT("next"),
        /// How sure the text of the law itself is.
        TEXT("text");

        private final String written;

        Topic(String written) {
            this.written = written;
        }

        /// As in JSON.
        public String written() {
            return written;
        }
    }

    /// Something a message names; each language says it in its own way.
    public sealed interface Argument {
        record State(Country country) implements Argument {}

        record Day(LocalDate date) implements Argument {}

        /// Words of a source or names of institutions: shown as they stand.
        record Words(String text) implements Argument {}

        /// Languages by their ISO 639 codes.
        record Languages(List<String> codes) implements Argument {}

        /// A legal basis beside the Convention, by its name.
        record Instrument(InstrumentFact fact) implements Argument {}

        /// Days or months in the procedural law of a State.
        record Amount(ProceduralValue.Amount number) implements Argument {}

        /// Something in the procedural law of a State, with its name.
        record Procedural(ProceduralFact fact, ProceduralValue value) implements Argument {}

        /// Whether the law of a State has a measure.
        record Existence(org.comity.profiles.Coverage coverage) implements Argument {}

        /// What a question would fill in: for telling a rule without one.
        enum Blank implements Argument {
            REQUESTED,
            REQUESTING,
            /// Either of the two.
            STATE,
            DAY,
            INSTITUTION,
            LANGUAGES,
            INSTRUMENT,
            WORDS,
            PROVIDER,
            ENTITY,
            NUMBER
        }
    }

    /// The row a reason rests on.
    ///
    /// @param procedure how fresh it is, for a row on the procedural law of the State; empty for any other
    public record Fact(Country state, FactSource source, Optional<Freshness> procedure) {

        public Fact(Country state, FactSource source) {
            this(state, source, Optional.empty());
        }

        /// A row on the procedural law of a State.
        public static Fact of(Country state, ProcedureRow row) {
            return new Fact(state, row.procedure().source(), Optional.of(row.freshness()));
        }

        /// Where all that is known of the State's procedure stands, without the language.
        public String page() {
            return "/states/" + state + "/procedure";
        }
    }

    /// @param provision such as `29(1)` for the Convention, `CETS224 7(1)` for any other treaty
    public static Finding supports(String provision, String key) {
        return stated(Effect.SUPPORTS, provision, key);
    }

    public static Finding warns(String provision, String key) {
        return stated(Effect.WARNS, provision, key);
    }

    public static Finding blocks(String provision, String key, LegalPath.Status forced) {
        return stated(Effect.BLOCKS, provision, key).forcing(forced);
    }

    public static Finding unknown(String provision, String key) {
        return stated(Effect.UNKNOWN, provision, key);
    }

    private static Finding stated(Effect effect, String provision, String key) {
        var citation = provision.contains(" ") ? ArticleRef.parse(provision) : ArticleRef.convention(provision);
        return new Finding(effect, Topic.SCOPE, Optional.empty(), key, List.of(), citation, Optional.empty());
    }

    public Finding about(Topic chosen) {
        return new Finding(effect, chosen, forces, key, arguments, citation, fact);
    }

    public Finding forcing(LegalPath.Status status) {
        return new Finding(effect, topic, Optional.of(status), key, arguments, citation, fact);
    }

    public Finding naming(Argument... named) {
        return new Finding(effect, topic, forces, key, List.of(named), citation, fact);
    }

    public Finding citing(ArticleRef provision) {
        return new Finding(effect, topic, forces, key, arguments, provision, fact);
    }

    public Finding restingOn(Country state, FactSource source) {
        return restingOn(new Fact(state, source));
    }

    public Finding restingOn(Country state, ProcedureRow row) {
        return restingOn(Fact.of(state, row));
    }

    public Finding restingOn(Fact row) {
        return new Finding(effect, topic, forces, key, arguments, citation, Optional.of(row));
    }
}
