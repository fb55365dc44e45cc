@NullMarked
package org.gonghui.member.preference;

import org.jspecify.annotations.NullMarked;
