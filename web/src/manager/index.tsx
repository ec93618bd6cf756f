export function ManagerApp() {
  return null;
}
