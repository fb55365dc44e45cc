/// What is decided of unions (M6, M7): moved, merged, dissolved; and what they were before.
@NullMarked
package org.gonghui.member.reorganization;

import org.jspecify.annotations.NullMarked;
