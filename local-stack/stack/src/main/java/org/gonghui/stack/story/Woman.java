package org.gonghui.stack.story;

/// A made-up member on an employer's list.
///
/// @param idNumber GB 11643, with its check digit; of nobody
/// @param phone of nobody
/// @param employerCode GB 32100 code of her employer
public record Woman(String name, String idNumber, String phone, String employerCode) {

  /// Her line in a CSV list.
  public String row() {
    return String.join(",", name, idNumber, phone, employerCode, "EMPLOYEE");
  }
}
