package org.comity.identity;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comity.identity.store.IdentityDatabase;
import org.comity.node.CannotStart;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.PlainText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `comity enrol`: adds an officer, and their authority if it is new, to a node, running or not, and prints the
/// one-time link by which they come in and bring their passkey. Once the node has its secretariat, people join by
/// vouching only, and the command refuses.
///
/// Exit codes: 0 enrolled, 1 refused (nothing changed), 2 wrong use.
@Command(
        name = "enrol",
        description = "Enrols an officer and prints their one-time link, good for 24 hours.",
        mixinStandardHelpOptions = true)
public class EnrolCommand implements Callable<Integer> {

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    @Option(
            names = "--state",
            paramLabel = "XX",
            required = true,
            converter = StateCode.class,
            description = "The State of the authority, by two letters.")
    Country state;

    @Option(
            names = "--authority",
            paramLabel = "NAME",
            required = true,
            converter = PlainName.class,
            description = "The authority's name. It is added if the State has none of that name yet.")
    String authority;

    @Option(
            names = "--function",
            paramLabel = "FUNCTION",
            required = true,
            converter = FunctionWord.class,
            description = "contact-point (Article 35) or central-authority (Article 27); repeat it for both.")
    Set<AuthorityFunction> functions;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            required = true,
            converter = ZoneName.class,
            description = "The clock the authority lives by, such as Europe/Lisbon.")
    ZoneId zone;

    @Option(
            names = "--officer",
            paramLabel = "NAME",
            required = true,
            converter = PlainName.class,
            description = "The officer's name. One who is there already gets a new link.")
    String officer;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            converter = RoleWord.class,
            description = "officer, approver or gatekeeper; repeat it for several.")
    Set<Role> roles;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "The node's home folder (default: ${DEFAULT-VALUE}).")
    Path home = Path.of(System.getProperty("user.home"), ".comity");

    @Option(names = "--database-url", paramLabel = "URL", description = "A PostgreSQL of your own.")
    @Nullable
    String databaseUrl;

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            converter = WebAddress.class,
            description = "Where browsers reach the node, as told to serve (default: ${DEFAULT-VALUE}).")
    URI publicAddress = URI.create("http://localhost:8080");

    @Spec
    CommandSpec command;

    /// Opens the database a node of this home uses for the time of one piece of work.
    @FunctionalInterface
    public interface Database {

        /// @param url null for the embedded database of the home folder
        <T> T with(Path home, @Nullable String url, Function<IdentityDatabase, T> work);
    }

    public EnrolCommand(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() {
        var place = new Authority(new AuthorityId(UUID.randomUUID()), state, authority, functions, zone, false);
        var wanted = Person.of(new PersonId(UUID.randomUUID()), officer, new Belonging.ToAuthority(place), roles);
        return switch (database.with(
                home, databaseUrl, opened -> new InvitingOfficer(opened, clock, random).invite(wanted))) {
            case Invitation.Refused(var reason) -> throw new CannotStart(reason);
            case Invitation.Link link -> tell(link);
        };
    }

    private int tell(Invitation.Link link) {
        var out = command.commandLine().getOut();
        out.println("This link lets " + link.person().name() + " in once, until " + link.expires()
                + ". Whoever holds it is that person: hand it over in person or by a channel you trust.");
        out.println(publicAddress.toString().replaceFirst("/$", "") + "/en/enrol/"
                + link.secret().text().reveal());
        out.flush();
        return 0;
    }

    private static final class StateCode implements ITypeConverter<Country> {
        @Override
        public Country convert(String typed) {
            try {
                return Country.of(typed);
            } catch (IllegalArgumentException malformed) {
                throw new TypeConversionException(String.valueOf(malformed.getMessage()));
            }
        }
    }

    /// A name is one line of visible text, 1 to 200 characters.
    private static final class PlainName implements ITypeConverter<String> {

        private static final int LONGEST = 200;
        private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

        @Override
        public String convert(String typed) {
            var name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
            if (name.isEmpty()
                    || BREAK.matcher(name).find()
                    || PlainText.problem(name, LONGEST).isPresent()) {
                throw new TypeConversionException("a name has 1 to " + LONGEST + " characters, all of them visible");
            }
            return name;
        }
    }

    private static final class ZoneName implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String typed) {
            try {
                return ZoneId.of(typed);
            } catch (DateTimeException unknown) {
                throw new TypeConversionException("there is no time zone '" + typed + "'");
            }
        }
    }

    private static final class FunctionWord implements ITypeConverter<AuthorityFunction> {
        @Override
        public AuthorityFunction convert(String typed) {
            return word(AuthorityFunction.class, typed);
        }
    }

    /// `drafter` is what officers were called in 0.1.
    private static final class RoleWord implements ITypeConverter<Role> {

        private static final Set<Role> OF_AUTHORITIES = Set.of(Role.OFFICER, Role.APPROVER, Role.GATEKEEPER);

        @Override
        public Role convert(String typed) {
            var role = "drafter".equals(typed) ? Role.OFFICER : word(Role.class, typed);
            if (!OF_AUTHORITIES.contains(role)) {
                throw new TypeConversionException("'" + typed + "' is none of them (see --help)");
            }
            return role;
        }
    }

    private static final class WebAddress implements ITypeConverter<URI> {
        @Override
        public URI convert(String typed) {
            if (!typed.matches("https?://[^\\s/?#@]+/?")) {
                throw new TypeConversionException("'" + typed + "' does not read like https://comity.example.org");
            }
            return URI.create(typed);
        }
    }

    /// A constant as it is typed: `contact-point`.
    private static <E extends Enum<E>> E word(Class<E> kind, String typed) {
        try {
            return Enum.valueOf(kind, typed.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException("'" + typed + "' is none of them (see --help)");
        }
    }
}
