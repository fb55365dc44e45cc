/// Requests that no honest client writes: a path in many spellings, and framing that two readers could take differently.
/// Texts are octets: each character is one, as in ISO-8859-1. Knows no domain word.
@NullMarked
package org.gonghui.corpus;

import org.jspecify.annotations.NullMarked;
