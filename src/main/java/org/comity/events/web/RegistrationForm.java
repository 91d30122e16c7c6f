package org.comity.events.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.events.usecase.RegisteringByMail.Wish;
import org.comity.web.FieldError;
import org.comity.web.TypedForm;
import org.comity.web.View;

/// Reads the form by which somebody without an account registers.
final class RegistrationForm {

    /// People do not see it; machines fill it in.
    static final String FOR_MACHINES = "website";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    /// What can stand in a header without a second thought.
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private final TypedForm form;
    private final View view;

    RegistrationForm(Map<String, String> typed, View view) {
        this.form = new TypedForm(typed, view);
        this.view = view;
    }

    /// Empty while something is to be mended.
    Optional<Wish> wish(ZoneId known) {
        var name = form.line("name", LONGEST_NAME);
        var address = form.line("address", LONGEST_ADDRESS);
        if (!address.isEmpty() && !isOne(address)) {
            form.wrong("address", "events.register.address.form");
        }
        var zone = ReaderClock.read(form.raw("zone")).orElse(known);
        return form.errors().isEmpty() ? Optional.of(new Wish(name, address, view.language(), zone)) : Optional.empty();
    }

    private static boolean isOne(String address) {
        return address.indexOf('@') <= LONGEST_LOCAL_PART
                && ADDRESS.matcher(address).matches();
    }

    boolean byMachine() {
        return !form.raw(FOR_MACHINES).isEmpty();
    }

    List<FieldError> errors() {
        return form.errors();
    }
}
