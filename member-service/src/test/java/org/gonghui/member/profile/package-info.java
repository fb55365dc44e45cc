@NullMarked
package org.gonghui.member.profile;

import org.jspecify.annotations.NullMarked;
