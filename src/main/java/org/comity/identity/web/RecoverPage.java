package org.comity.identity.web;

import java.util.List;
import java.util.Map;
import org.comity.identity.web.JoinPage.Choice;
import org.comity.web.FieldError;

/// The form by which somebody says that they lost every key.
///
/// @param states in the order readers of the language expect
/// @param places names of the authorities here, which are public; others are typed
public record RecoverPage(
        Map<String, String> typed, List<FieldError> errors, List<Choice> states, List<String> places) {

    /// What is chosen by people of no State.
    public String noState() {
        return RecoverForm.NO_STATE;
    }

    public int longestWhy() {
        return RecoverForm.LONGEST_WHY;
    }
}
