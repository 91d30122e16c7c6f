package org.comity.training.model;

import java.time.Instant;
import java.util.UUID;
import org.comity.training.CourseId;
import org.comity.vocabulary.Sha256;

/// A file for trainers: slides, notes.
///
/// @param name of the file, as it is downloaded
public record TrainerPack(UUID id, CourseId course, String title, String name, Sha256 digest, long size, Instant at) {}
