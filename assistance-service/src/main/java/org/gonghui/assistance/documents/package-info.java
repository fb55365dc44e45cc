/// Photos and scans that back a case, sealed.
@NullMarked
package org.gonghui.assistance.documents;

import org.jspecify.annotations.NullMarked;
