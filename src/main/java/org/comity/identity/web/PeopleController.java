package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.identity.FreshTouch;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.TouchAnswer;
import org.comity.identity.TouchPage;
import org.comity.identity.model.PersonDeed;
import org.comity.identity.usecase.LookingAfterPeople;
import org.comity.identity.usecase.LookingAfterPeople.Outcome;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The people of an authority, for its gatekeeper.
@PageController
class PeopleController {

    private final LookingAfterPeople lookingAfter;
    private final FreshTouch touch;

    PeopleController(LookingAfterPeople lookingAfter, FreshTouch touch) {
        this.lookingAfter = lookingAfter;
        this.touch = touch;
    }

    @GetMapping("/people")
    Answer list(Person person) {
        return lookingAfter
                .list(person)
                .<Answer>map(wards -> Page.of("identity/people", new PeoplePage(wards, person)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/people/{id}")
    Answer one(Person person, @PathVariable String id) {
        return show(person, id, List.of());
    }

    @PostMapping("/people/{id}/acts")
    Answer act(View view, Person person, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var deed = deed(typed);
        if (deed.isEmpty()) {
            return Page.notFound();
        }
        return switch (lookingAfter.carryOut(person, named(id), deed.get(), TouchAnswer.in(typed))) {
            case Outcome.NotFound() -> Page.notFound();
            case Outcome.Done() -> new Redirect(view.link("/people/" + named(id)));
            case Outcome.Refused(var reason) ->
                show(person, id, List.of(new FieldError("main", view.text("identity.people.refused." + reason))));
            case Outcome.Untouched(var reason, var shown) -> {
                var back = "/people/" + named(id);
                yield Page.of(
                        "identity/touch",
                        TouchPage.of(back, back + "/acts", typed, shown, touch.ask(person, shown), reason));
            }
        };
    }

    private static Optional<PersonDeed> deed(Map<String, String> typed) {
        return switch (typed.getOrDefault("act", "")) {
            case "ROLES" -> {
                var roles = new TreeSet<Role>();
                LookingAfterPeople.GIVEN.stream()
                        .filter(role -> typed.containsKey("role-" + role.name()))
                        .forEach(roles::add);
                yield Optional.of(new PersonDeed.ChangeRoles(roles));
            }
            case "SUSPEND" -> Optional.of(new PersonDeed.Suspend());
            case "REINSTATE" -> Optional.of(new PersonDeed.Reinstate());
            case "REMOVE_KEY" -> Optional.of(new PersonDeed.RemoveKey(typed.getOrDefault("key", "")));
            default -> Optional.empty();
        };
    }

    private Answer show(Person person, String id, List<FieldError> errors) {
        return lookingAfter.list(person).stream()
                .flatMap(List::stream)
                .filter(ward -> ward.person().id().equals(named(id)))
                .findFirst()
                .<Answer>map(ward -> {
                    var page = new PersonPage(ward, person, errors);
                    return errors.isEmpty() ? Page.of("identity/person", page) : Page.refused("identity/person", page);
                })
                .orElseGet(Page::notFound);
    }

    private static PersonId named(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return new PersonId(new UUID(0, 0));
        }
    }
}
