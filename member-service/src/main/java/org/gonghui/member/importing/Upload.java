package org.gonghui.member.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/// A list that has come in whole. What JSON shows of it is the same when it is sent again.
///
/// @param content SHA-256 of its bytes
record Upload(
    @JsonIgnore UUID id,
    @JsonIgnore int chunks,
    @JsonIgnore String charset,
    FileFormat format,
    String content) {}
