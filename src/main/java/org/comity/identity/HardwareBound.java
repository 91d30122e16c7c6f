package org.comity.identity;

import java.util.List;

/// Who needs a passkey that is kept in hardware and attested: where the operator demands it, approving officers, and
/// officers of a point of contact that is on duty day and night (Article 35). Exercises are for every key.
public class HardwareBound {

    private final AttestationDemand demand;
    private final TrustedAuthenticators trusted;

    HardwareBound(AttestationDemand demand, TrustedAuthenticators trusted) {
        this.demand = demand;
        this.trusted = trusted;
    }

    public boolean demanded() {
        return demand.made();
    }

    /// Whether what the person does in this role needs such a key.
    public boolean needed(Person person, Role role) {
        return demand.made() && person.is(role) && (role == Role.APPROVER || (role == Role.OFFICER && onDuty(person)));
    }

    public boolean needed(Person person) {
        return person.roles().stream().anyMatch(role -> needed(person, role));
    }

    private static boolean onDuty(Person person) {
        return person.belonging() instanceof Belonging.ToAuthority(var authority)
                && authority.functions().contains(AuthorityFunction.CONTACT_POINT)
                && !authority.country().inExercise();
    }

    /// The names of the models that will do, as the operator's list has them.
    public List<String> models() {
        return trusted.models().values().stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
