package org.gonghui.member.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A form of employment (M2): one of the eight groups, or another.
///
/// @param code as applications and lists name it
/// @param nameZh its name in Chinese
/// @param nameEn its name in English
@Schema(name = "EmploymentForm")
record EmploymentForm(String code, String nameZh, String nameEn) {}
