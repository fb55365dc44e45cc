package org.gonghui.member.reorganization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is decided of a union.
@Schema(name = "ReorganizationKind")
enum ReorganizationKind {
  MOVE,
  MERGER,
  DISSOLUTION
}
