export const texts = {
  en: { loading: "One moment.", failed: "The menu cannot be read now." },
  ja: { loading: "お待ちください。", failed: "メニューを読み込めません。" },
};
