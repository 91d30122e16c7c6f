/// Assessments by questionnaire, as the Convention Committee makes them: the secretariat asks every Party to an
/// instrument how it carries out some articles; the Party's people write the reply field by field, another of them
/// submits it; what came of it becomes a publication.
///
/// Front door: an [org.comity.assessments.Assessment] with its [org.comity.assessments.Questionnaire];
/// [org.comity.assessments.AssessmentEvent] tells other modules. Everything stands in insert-only tables: what a State
/// corrected replaces nothing that it said before.
@ApplicationModule(
        displayName = "Assessments",
        allowedDependencies = {"vocabulary", "node", "web", "audit", "documents", "identity", "treaties", "library"})
@NullMarked
package org.comity.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
