package org.comity;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.bind.annotation.RequestMapping;

/// The rules of the house. Each holds for the product and is proven once by the violation planted for it in
/// `planted`, a package outside the product.
class ArchitectureTest {

    /// Handlers that anyone may call. Whatever is not named here takes an [Officer] or a [Person], so that
    /// a forgotten check is a failing test and not an open door. An entry is a class, or one method of it.
    private static final Set<String> OPEN_TO_EVERYONE = Set.of(
            "AboutController",
            "ContactController",
            "WriterController",
            "AssetController",
            "BenchmarksController",
            "ChildrenApi",
            "ChildrenController",
            "LawController",
            "DemonstrationSignIn",
            "DirectoryController",
            "DirectoryFeed",
            "CalendarController",
            "CyberviolenceApi",
            "CyberviolenceController",
            "CyberviolenceFeed",
            "TellController",
            "ClockController",
            "ClockFeedController.feed",
            "ConnectionController",
            "EventFeed",
            "EventsApi",
            "EventsController",
            "ExercisesController",
            "RootsController",
            "TicketsController",
            "TrainingApi",
            "TrainingController",
            "TrainingFeed",
            "RoomController.byTicket",
            "CertificatesController.byTicket",
            "CertificatesController.check",
            "CertificatesController.checkName",
            "CertificatesController.nameByTicket",
            "CertificateController",
            "CertificateKeysController",
            "VerifierController",
            "RegistersApi",
            "RegistersController",
            "EnrolController",
            "ErrorPages",
            "FoundingController",
            "GuestController",
            "GuestFilesController",
            "HelpApi",
            "HelpController",
            "HelpEntrance",
            "HomeController",
            "ImageController",
            "JoinController",
            "KeysController",
            "LanguageEntrance",
            "LogController",
            "CompareController",
            "CoverageController",
            "GapsController",
            "LawApi",
            "LibraryApi",
            "LibraryController",
            "LibraryFeed",
            "LettersController",
            "CiteController",
            "OaiController",
            "OriginalsController",
            "CitationsController",
            "GuidesController",
            "LeafletController",
            "FilesController",
            "MediaApi",
            "MediaController",
            "MediaFeed",
            "PodcastFeed",
            "SitemapController",
            "AssessmentsApi",
            "AssessmentsController",
            "NewsApi",
            "NewsController",
            "NewsFeed",
            "MatrixController",
            "PinsController",
            "PinsFiles",
            "ProfileFiles",
            "AkomaNtosoApi",
            "ProvisionsController",
            "OverviewController",
            "OverviewsApi",
            "PathsApi",
            "PathsController",
            "RecoverController",
            "NewKeysController.look",
            "NewKeysController.begin",
            "ProcedureController",
            "ProceduresController",
            "ArticleController",
            "ArticleFeeds",
            "ProfileController",
            "OverviewOfProfilesController",
            "ProfileFeed",
            "RevisionsController",
            "SuggestController",
            "WikiController",
            "ProvidersApi",
            "ProvidersController",
            "ChecklistController",
            "HistoryController",
            "WhichController",
            "RulesApi",
            "RulesController",
            "SearchApi",
            "SearchController",
            "SearchFeed",
            "ProviderReturn",
            "SignInController",
            "SingleSignOnController",
            "StatesApi",
            "StatesController",
            "VerifyController",
            "WhatIfController",
            "PrintedAddress");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.comity");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private static final DescribedPredicate<JavaClass> CONFIGURATION =
            annotatedWith(Configuration.class).forSubtype();
    private static final DescribedPredicate<JavaClass> GENERATED = resideInAPackage("org.comity.pages..");

    private static final Pattern INNER = Pattern.compile("org\\.comity\\.[a-z]+\\.[a-z.]+");

    enum Rule {
        MODELS_ARE_PURE(noClasses()
                .that()
                .resideInAPackage("..model..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.servlet..",
                        "..store..",
                        "..web..")
                .because("a model is the law in plain Java")),
        SQL_ONLY_IN_STORES(
                noClasses()
                        .that(not(resideInAnyPackage("..store..", "org.comity.node..", "org.comity"))
                                .and(not(CONFIGURATION)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                        .because(
                                "rows become records in one place; the node itself and the commands only make and reach the database")),
        HTTP_ONLY_IN_WEB(noClasses()
                .that(not(resideInAnyPackage("..web..", "org.comity.site.."))
                        .and(not(CONFIGURATION))
                        .and(not(GENERATED))
                        .and(not(nameMatching("org\\.comity\\.identity\\.SignedIn"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.security.web..")
                .because("rules must not know how they are asked; the site is nothing but pages, and SignedIn is where"
                        + " a request becomes an officer")),
        WEB_NEVER_CALLS_STORES(noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..store..")
                .because("pages go through the module's front door")),
        TIME_COMES_FROM_A_CLOCK(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("deadlines are tested by moving a clock")),
        RANDOMNESS_IS_SECURE(noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(Random.class, long.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("what others must not guess comes from the SecureRandom handed in")),
        TEXT_NAMES_ITS_ENCODING(noClasses()
                .should()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .because("hashes must not depend on the machine")),
        LANGUAGE_IS_THE_READERS(noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .because("the machine's language is nobody's")),
        ONLY_COMMANDS_PRINT(noClasses()
                .that(not(simpleNameEndingWith("Command")).and(not(simpleNameEndingWith("Commands"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a node logs; only a command talks to the person at the keyboard")),
        TEMPLATES_STAY_IN_THEIR_MODULE(classes()
                .that(GENERATED.or(resideInAPackage("planted.pages..")))
                .should(useOnlyFrontDoorsOfOtherModules())
                .because("a template shows what its module hands it")),
        HANDLERS_ASK_FOR_AN_OFFICER(methods()
                .that(metaAnnotatedWith(RequestMapping.class).forSubtype())
                .should(takeAnOfficerUnlessOpenToEveryone())
                .because("access is denied by default"));

        private final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProductKeepsTheRule(Rule kept) {
        kept.rule.check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFindsWhatWasPlanted(Rule proven) {
        assertThat(proven.rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFindsNothingWhereAllIsWell(Rule proven) {
        var innocent = PLANTED.that(resideInAPackage("planted.innocent.."));

        assertThat(proven.rule
                        .allowEmptyShould(true)
                        .evaluate(innocent)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    /// A template `pages.requests.draft` may use everything of `requests`, and of other modules the types that lie
    /// open.
    private static ArchCondition<JavaClass> useOnlyFrontDoorsOfOtherModules() {
        return new ArchCondition<>("use only front doors of other modules") {
            @Override
            public void check(JavaClass template, ConditionEvents events) {
                var module = template.getPackageName().replaceFirst("^.*\\.pages\\.?", "");
                template.getDirectDependenciesFromSelf().stream()
                        .filter(use -> INNER.matcher(use.getTargetClass().getPackageName())
                                .matches())
                        .filter(use -> !use.getTargetClass().getPackageName().startsWith("org.comity." + module + "."))
                        .filter(use -> !GENERATED.test(use.getTargetClass()))
                        .filter(use -> !use.getTargetClass().getPackage().isAnnotatedWith(NamedInterface.class))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeAnOfficerUnlessOpenToEveryone() {
        return new ArchCondition<>("take an Officer unless they are open to everyone") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var owner = handler.getOwner().getSimpleName();
                var open = Stream.of(owner, owner + "." + handler.getName()).anyMatch(OPEN_TO_EVERYONE::contains);
                var asks = handler.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Officer.class) || type.isEquivalentTo(Person.class));
                if (!open && !asks) {
                    events.add(SimpleConditionEvent.violated(
                            handler, handler.getFullName() + " takes no Officer and no Person"));
                }
            }
        };
    }
}
