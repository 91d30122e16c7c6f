package org.comity.profiles.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.model.FieldDiff;
import org.comity.profiles.model.Proposal;
import org.comity.profiles.model.WikiImage;
import org.comity.profiles.usecase.WritingProposal.By;
import org.comity.profiles.usecase.WritingProposal.Footing;
import org.comity.web.FieldError;

/// A form to write an item in a proposal: a row, or a section.
///
/// @param title what the item is, in the reader's language
/// @param address the form's, without language
/// @param footing upon what the reader writes
/// @param typed what stands in the form
/// @param rival what was written or published meanwhile, once the reader was overtaken
/// @param preview harmless HTML; empty when none was asked for
/// @param images those a text can show
/// @param published whether something stands there already that could be taken out
public record EditPage(
        Proposal proposal,
        String name,
        String title,
        ItemId item,
        String address,
        Footing footing,
        Map<String, String> typed,
        List<FieldError> errors,
        Optional<Rival> rival,
        Optional<String> preview,
        List<WikiImage> images,
        boolean published) {

    /// What overtook the reader.
    ///
    /// @param item empty where it was taken out
    /// @param diff from it to what the reader typed
    public record Rival(By by, Optional<Item> item, List<FieldDiff> diff) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
