package org.gonghui.member.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a change was refused.
@Schema(name = "ProfileChangeRefusalReason")
enum ChangeRefusal {
  DOCUMENT_SAYS_OTHERWISE,
  NO_DOCUMENT_SEEN,
  OTHER
}
