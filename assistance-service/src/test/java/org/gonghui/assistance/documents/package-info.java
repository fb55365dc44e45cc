@NullMarked
package org.gonghui.assistance.documents;

import org.jspecify.annotations.NullMarked;
