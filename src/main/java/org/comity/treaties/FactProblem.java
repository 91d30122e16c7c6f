package org.comity.treaties;

/// Why a row of a fact file was refused.
///
/// @param file name of the file
/// @param row number of the row as a spreadsheet shows it (the header is row 1); 0 for the file as a whole
/// @param reason one sentence, with the provision it rests on where there is one
public record FactProblem(String file, int row, String reason) {

    @Override
    public String toString() {
        return row == 0 ? file + ": " + reason : file + ", row " + row + ": " + reason;
    }
}
