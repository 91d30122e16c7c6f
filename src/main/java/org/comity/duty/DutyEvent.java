package org.comity.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.identity.Person;

/// What is to be told of drills, published in the transaction in which it happens. Never who was on duty elsewhere,
/// nor how fast anybody was.
public sealed interface DutyEvent {

    /// A drill will come, and those concerned may know.
    record DrillAnnounced(UUID drill, List<Person> people, Instant at) implements DutyEvent {
        public DrillAnnounced {
            people = List.copyOf(people);
        }
    }

    /// A drill calls people of any number of authorities, who stand on the same step.
    ///
    /// @param rung never the secretariat
    record DrillCalls(UUID drill, Rung rung, List<Person> people, Instant at) implements DutyEvent {
        public DrillCalls {
            people = List.copyOf(people);
        }
    }

    /// The drill is over for authorities: for those who answer for them.
    record DrillOver(UUID drill, List<Person> people, Instant at) implements DutyEvent {
        public DrillOver {
            people = List.copyOf(people);
        }
    }

    /// Some authority does not answer a drill. Told once for each drill.
    record HelpWanted(UUID drill, List<Person> desk, Instant at) implements DutyEvent {
        public HelpWanted {
            desk = List.copyOf(desk);
        }
    }
}
