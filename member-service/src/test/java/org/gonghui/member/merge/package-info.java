@NullMarked
package org.gonghui.member.merge;

import org.jspecify.annotations.NullMarked;
