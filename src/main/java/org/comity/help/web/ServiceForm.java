package org.comity.help.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.help.Age;
import org.comity.help.AsOf;
import org.comity.help.Problem;
import org.comity.help.Reach;
import org.comity.help.Service;
import org.comity.help.Service.Contact;
import org.comity.help.Service.Source;
import org.comity.help.ServiceId;
import org.comity.help.ServiceKind;
import org.comity.help.usecase.KeepingServices;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Standing;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// The form of a service: what somebody of its State says of it. What they say they checked, on a day.
final class ServiceForm {

    private static final int LINE = 200;
    private static final int ADDRESS = 400;
    private static final Pattern WEB = Pattern.compile("https?://[\\x21-\\x7e]+");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+() -]{2,30}");
    private static final Pattern LANGUAGES = Pattern.compile("([a-z]{2,3}([ ,]+[a-z]{2,3})*)?");
    private static final String PROBLEM = "problem-";

    /// Where an error in the choice of problems leads: the first of them on the page.
    static final String FIRST_PROBLEM =
            PROBLEM + List.of(Group.values()).getFirst().problems().getFirst().slug();

    private final TypedForm form;
    private final Map<String, String> typed;
    private final Optional<Country> state;
    private final Optional<Service> before;
    private final LocalDate today;

    /// @param before the service as it stands; empty for a new one
    ServiceForm(
            Map<String, String> typed, View view, Optional<Country> state, Optional<Service> before, LocalDate today) {
        this.form = new TypedForm(typed, view);
        this.typed = typed;
        this.state = state;
        this.before = before;
        this.today = today;
    }

    /// What the form shows at first.
    static Map<String, String> of(Optional<Service> service, LocalDate today) {
        var typed = new HashMap<String, String>();
        typed.put("seen", KeepingServices.seen(service));
        typed.put("checked", today.toString());
        service.ifPresent(known -> {
            var contact = known.contact();
            typed.put("id", known.id().written());
            typed.put("name", known.name());
            typed.put("kind", known.kind().written());
            typed.put("address", contact.address());
            typed.put("telephone", contact.telephone());
            typed.put("hours", contact.hours());
            typed.put("languages", String.join(", ", contact.languages()));
            typed.put("anonymous", known.anonymous().map(Object::toString).orElse(""));
            typed.put("age", known.age().written());
            typed.put("reach", known.reach().written());
            typed.put("source", known.source().text());
            known.problems().forEach(problem -> typed.put(PROBLEM + problem.slug(), "yes"));
        });
        return typed;
    }

    List<FieldError> errors() {
        return form.errors();
    }

    /// The service as it was typed; empty when something is to be mended.
    Optional<Service> service() {
        var name = form.line("name", LINE);
        var kind = ServiceKind.ofWritten(form.raw("kind"));
        var age = Age.ofWritten(form.raw("age"));
        if (kind.isEmpty()) {
            form.wrong("kind", "web.form.error.choice");
        }
        if (age.isEmpty()) {
            form.wrong("age", "web.form.error.choice");
        }
        var problems = problems();
        var contact = contact();
        var source = form.optionalLine("source", ADDRESS);
        var checked = checked(form, today);
        if (!form.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Service(
                before.map(Service::id).orElseGet(() -> ServiceId.of(state, name)),
                name,
                kind.orElseThrow(),
                state,
                Reach.ofWritten(form.raw("reach")).filter(_ -> state.isEmpty()).orElse(Reach.WORLD),
                problems,
                contact,
                anonymous(),
                age.orElseThrow(),
                new Source(source, AsOf.UNKNOWN, Standing.SOURCED),
                checked));
    }

    private Set<Problem> problems() {
        var chosen = Stream.of(Problem.values())
                .filter(problem -> typed.containsKey(PROBLEM + problem.slug()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Problem.class)));
        if (chosen.isEmpty()) {
            form.wrong(FIRST_PROBLEM, "help.desk.error.problems");
        }
        return chosen;
    }

    private Contact contact() {
        var address = form.optionalLine("address", ADDRESS);
        var telephone = form.optionalLine("telephone", LINE);
        if (!address.isEmpty() && !WEB.matcher(address).matches()) {
            form.wrong("address", "help.desk.error.address");
        }
        if (!telephone.isEmpty() && !TELEPHONE.matcher(telephone).matches()) {
            form.wrong("telephone", "help.desk.error.telephone");
        }
        if (address.isEmpty() && telephone.isEmpty()) {
            form.wrong("telephone", "help.desk.error.reach");
        }
        return new Contact(address, telephone, form.optionalLine("hours", LINE), languages());
    }

    /// Words that came with the program stay as they are; what is typed anew is codes.
    private List<String> languages() {
        var written = form.optionalLine("languages", LINE);
        var as = before.map(service -> service.contact().languages()).orElse(List.of());
        if (!as.isEmpty() && written.equals(String.join(", ", as))) {
            return as;
        }
        if (!LANGUAGES.matcher(written).matches()) {
            form.wrong("languages", "help.desk.error.languages");
        }
        return Stream.of(written.split("[ ,]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<Boolean> anonymous() {
        return switch (form.raw("anonymous")) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// The day on which somebody looked; not in the future, and not so long ago that it says nothing any more.
    static Optional<LocalDate> checked(TypedForm form, LocalDate today) {
        try {
            var day = LocalDate.parse(form.raw("checked"));
            if (!day.isAfter(today) && day.isAfter(today.minusMonths(1))) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException noDay) {
            // It is told like a day that does not do.
        }
        form.wrong("checked", "help.desk.error.checked");
        return Optional.empty();
    }
}
