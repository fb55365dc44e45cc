/// What merchants give card holders something off for, and who may have it (M8, M10).
@NullMarked
package org.gonghui.member.offer;

import org.jspecify.annotations.NullMarked;
