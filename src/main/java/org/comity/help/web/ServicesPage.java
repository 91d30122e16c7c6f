package org.comity.help.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.help.Service;
import org.comity.help.model.Light;

/// The services of one State as its people keep them: also what nobody else is shown yet.
///
/// @param place code of the State, or `any`
/// @param name of the State; empty for what belongs to none
/// @param others States that the reader may look at instead; empty for people of one State
public record ServicesPage(
        String place, String name, List<Service> services, boolean keeps, List<StateName> others, LocalDate today) {

    public Optional<Light> light(Service service) {
        return Light.of(service, today);
    }
}
