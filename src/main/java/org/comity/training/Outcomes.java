package org.comity.training;

import java.time.Instant;
import org.comity.identity.PersonId;

/// Takes what learners reached elsewhere: in an exercise on this node, in a package made with another tool, in a course
/// taken without network. Telling the same again changes nothing, and what was passed once stays passed.
///
/// What is told counts for whoever is enrolled in a course with that part, in the version that is published. It is for
/// modules to call that know themselves whom they speak of; nothing of it is asked of the policy here.
public interface Outcomes {

    /// What came of telling.
    enum Noted {
        NOTED,
        /// It was known, or the part was passed before.
        KNOWN,
        /// The learner is enrolled in no course with such a part.
        NOT_ENROLLED
    }

    /// An exercise or a package was done.
    ///
    /// @param reference as [Exercise#reference] and [LearningPackage#reference] give it
    Noted reached(PersonId learner, String reference, Outcome outcome);

    /// A lesson was read without network.
    Noted ofLesson(PersonId learner, CourseId course, String part, Outcome outcome);

    /// A quiz was answered without network. Whether it was passed is decided here, from what was answered.
    ///
    /// @param answers what was answered, by the id of each question
    Noted ofQuiz(PersonId learner, CourseId course, String part, QuizAnswers answers, Instant at);
}
