package org.comity.profiles.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.profiles.Excerpt;
import org.comity.profiles.Instrument;
import org.comity.profiles.Profile;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.profiles.Section;
import org.comity.profiles.SectionText;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Standing;
import org.comity.web.Messages;

/// Offers to the search every provision of domestic law that holds today, what each State says of its
/// procedure, and every section of a State's wiki. A row that nobody read in its source says so in its
/// title, so that it says so wherever it is found.
public class OfferingProfiles implements Searchable {

    /// What only sets a text: headings, lists, tables, emphasis, footnotes, and where links lead.
    private static final Pattern SETTING = Pattern.compile(
            "(?m)^[ \\t]*(?:#+|>|[-*+] |[-:| ]+$)|[*`|]|!(?=\\[)|\\[\\^[^\\]]*\\]:?|\\]\\([^)]*\\)|[\\[\\]]");

    private final ProfilesInMemory profiles;
    private final StateNames names;
    private final Messages messages;
    private final Clock clock;
    private final OfferingProcedures offeringProcedures;

    public OfferingProfiles(ProfilesInMemory profiles, StateNames names, Messages messages, Clock clock) {
        this.profiles = profiles;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
        this.offeringProcedures = new OfferingProcedures(names, messages);
    }

    @Override
    public Kind kind() {
        return Kind.PROFILE;
    }

    /// What was published, here or on another node, and the day: rows begin and end.
    @Override
    public String revision() {
        return profiles.newest() + " " + LocalDate.now(clock);
    }

    @Override
    public Stream<PublicDocument> documents() {
        var today = LocalDate.now(clock);
        return profiles.all().stream()
                .flatMap(profile -> Stream.of(
                                profile.asOf(today).stream().map(row -> provision(profile, row)),
                                profile.procedures(today).stream()
                                        .map(row -> offeringProcedures.document(profile, row)),
                                wiki(profile))
                        .flatMap(some -> some));
    }

    private PublicDocument provision(Profile profile, Row row) {
        var state = profile.state();
        var provision = row.provision();
        var texts = Text.inEvery(language -> title(provision, language), language -> body(state, provision, language));
        return PublicDocument.of(
                        Kind.PROFILE,
                        state + "-" + row.version().id(),
                        Stream.concat(texts.stream(), otherLanguages(provision)).toList(),
                        address(state, provision.articles().getFirst()))
                .of(state)
                .citing(provision.articles())
                .dated(provision
                        .source()
                        .asOf()
                        .or(() -> row.version().knownFrom().map(OfferingProfiles::day)));
    }

    /// Act and place, as the page shows them, and whether somebody read them in the source.
    private String title(Provision provision, Language language) {
        var law = Stream.of(provision.place(), provision.act())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        var title = law.isEmpty() ? messages.text(language, "profiles.coverage." + provision.coverage()) : law;
        return provision.source().standing() == Standing.UNVERIFIED
                ? title + " (" + messages.text(language, "web.standing.UNVERIFIED") + ")"
                : title;
    }

    private String body(Country state, Provision provision, Language language) {
        var excerpts = provision.excerpts().stream()
                .filter(excerpt -> excerpt.language().equals(language.code()))
                .map(Excerpt::text);
        return sentences(Stream.concat(
                Stream.of(
                        names.name(state, language),
                        provision.territory(),
                        articles(provision, language),
                        written(provision.penalty(), language),
                        written(provision.note(), language)),
                excerpts));
    }

    /// Once, as the fact files are written: words said again in every language would weigh more than those of others.
    static String written(String words, Language language) {
        return language == Language.ENGLISH ? words : "";
    }

    /// What the articles are called, and what they ask of domestic law.
    private String articles(Provision provision, Language language) {
        return provision.articles().stream()
                .map(OfferingProfiles::whole)
                .distinct()
                .map(article -> article.treaty() + "." + article.provision())
                .flatMap(article -> Stream.of("profiles.article." + article, "comparison.asks." + article))
                .filter(key -> messages.has(language, key))
                .map(key -> messages.text(language, key))
                .collect(Collectors.joining(". "));
    }

    /// The law in languages that the interface does not speak.
    private Stream<Text> otherLanguages(Provision provision) {
        return provision.excerpts().stream()
                .filter(excerpt -> Language.ofCode(excerpt.language()).isEmpty())
                .map(excerpt -> new Text(excerpt.language(), title(provision, Language.ENGLISH), excerpt.text()));
    }

    private Stream<PublicDocument> wiki(Profile profile) {
        return Arrays.stream(Section.values())
                .filter(section -> !profile.languages(section).isEmpty())
                .map(section -> section(profile, section));
    }

    private PublicDocument section(Profile profile, Section section) {
        var state = profile.state();
        var versions = profile.languages(section).stream()
                .flatMap(language -> profile.section(section, language).stream())
                .toList();
        var texts = versions.stream()
                .flatMap(version -> version.as(SectionText.class).stream())
                .map(text -> text(state, text))
                .toList();
        return PublicDocument.of(
                        Kind.PROFILE, state + "-wiki-" + section, texts, "/states/" + state + "/wiki#" + section)
                .of(state)
                .dated(versions.stream()
                        .flatMap(version -> version.knownFrom().stream())
                        .map(OfferingProfiles::day)
                        .max(LocalDate::compareTo));
    }

    private Text text(Country state, SectionText text) {
        var language = text.language();
        return new Text(
                language.code(),
                names.name(state, language) + ": " + messages.text(language, "profiles.section." + text.section()),
                SETTING.matcher(text.markdown())
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    private static String address(Country state, ArticleRef article) {
        var page = "/states/" + state + "/profile";
        var instrument =
                article.treaty().equals(Instrument.CONVENTION.treaty()) ? "" : "?instrument=" + article.treaty();
        return page + instrument + "#a" + whole(article).provision();
    }

    private static ArticleRef whole(ArticleRef article) {
        return new ArticleRef(article.treaty(), article.provision().split("\\(", 2)[0]);
    }

    static LocalDate day(Instant when) {
        return when.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static String sentences(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }
}
