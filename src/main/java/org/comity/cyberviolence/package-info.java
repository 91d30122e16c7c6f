/// What cyberviolence is, what the law answers, and what States do: types, instruments and an inventory of measures,
/// for everyone, and for anybody to tell what is missing in it.
///
/// Front door: [org.comity.cyberviolence.CyberviolenceEvent]. Types and instruments come with the program; of measures
/// the secretariat publishes [org.comity.cyberviolence.Entry]s beside those that come with it. Pages are answered from
/// memory, below `/help/cyberviolence`; what somebody outside tells waits for a person and is never public by itself.
@ApplicationModule(
        displayName = "Cyberviolence",
        allowedDependencies = {
            "vocabulary",
            "node",
            "web",
            "help",
            "audit",
            "identity",
            "treaties",
            "search",
            "profiles"
        })
@NullMarked
package org.comity.cyberviolence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
