/** The page was rendered in the theme that the person chose; a change shows at once, in every tab. */
export function followTheme(connection) {
  const show = ({ preferences: { theme } }) => {
    if (theme) document.documentElement.dataset.theme = theme;
  };
  connection.on('welcome', show);
  connection.on('preferences', show);
}
