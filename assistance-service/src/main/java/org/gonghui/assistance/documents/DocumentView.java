package org.gonghui.assistance.documents;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is told of a document.
///
/// @param size bytes
@Schema(name = "Document")
record DocumentView(UUID id, String contentType, int size, Instant givenAt) {}
