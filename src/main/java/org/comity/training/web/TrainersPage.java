package org.comity.training.web;

import java.util.List;
import java.util.Map;
import org.comity.training.Course;
import org.comity.training.model.TrainerPack;
import org.comity.training.usecase.ReadingDesk;
import org.comity.training.usecase.ReadingDesk.Trainer;
import org.comity.web.FieldError;

/// What is shown of trainers and for trainers.
public final class TrainersPage {

    private TrainersPage() {}

    /// A trainer's own page.
    ///
    /// @param packs none unless the secretariat stands behind the trainer
    public record Own(ReadingDesk.Own own, List<TrainerPack> packs) {}

    /// Trainers and files for them, for the secretariat.
    public record Desk(
            List<Trainer> trainers,
            List<TrainerPack> packs,
            List<Course> courses,
            Map<String, String> typed,
            List<FieldError> errors) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }
}
